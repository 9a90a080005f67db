/** Where a fact came from. Two sources that disagree are both kept: see `Disagreement`. */
export type Source = 'ssda903' | 'annex-a' | 'ssd' | 'caseload' | 'new child' | 'entered';
