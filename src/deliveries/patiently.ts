/** What Slack has done must not be forgotten because the database blinked: tried for some seconds. */
export async function patiently<Result>(attempt: () => Promise<Result>, tries = 10): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500));
    return await patiently(attempt, tries - 1);
  }
}
