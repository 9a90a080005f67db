const listed = (words: string) => words.split(/\s+/);

/** Words that are written with a capital and are nobody’s name. In lower case. */
export const knownWords: ReadonlySet<string> = new Set([
  ...listed(`i i'm i'll i've i'd mum mummy mam mom dad daddy nan nana nanny gran grandma grandad granddad grandpa
    auntie aunty aunt uncle sir miss mr mrs ms mx dr god`),
  ...listed('monday tuesday wednesday thursday friday saturday sunday'),
  ...listed('mondays tuesdays wednesdays thursdays fridays saturdays sundays'),
  ...listed('january february march april may june july august september october november december'),
  ...listed(`christmas easter ramadan eid diwali hanukkah passover halloween lent vaisakhi bank holiday new year
    christian muslim hindu sikh jewish buddhist catholic islam islamic church mosque temple bible quran`),
  ...listed(`english welsh scottish irish british polish romanian urdu punjabi bengali arabic kurdish somali tigrinya
    french spanish portuguese german italian turkish albanian ukrainian russian pashto dari farsi mandarin cantonese
    european african caribbean asian roma traveller`),
  ...listed(`england wales scotland ireland britain uk europe london manchester birmingham leeds liverpool sheffield
    bristol newcastle nottingham leicester north south east west`),
  ...listed(`iro iros social worker workers team manager senior reviewing officer independent visitor advocate carer
    foster personal adviser pathway plan care health education assessment review reviews record report school college
    academy university nursery hospital clinic surgery centre club street road court order family group conference
    child children young person people council service services local authority police cafcass barnardo's
    virtual head teacher nurse doctor dentist gp year key stage gcse maths science btec scouts guides brownies cubs
    duke edinburgh award passport home office life story work book section act`),
  ...listed(`xbox playstation nintendo minecraft roblox fortnite lego youtube tiktok snapchat instagram whatsapp
    facebook zoom teams google microsoft`),
]);
