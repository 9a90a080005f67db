const listed = (words: string) => words.split(/\s+/);

/**
 * Words that open ordinary sentences and are first names too: at the beginning of a sentence they are not taken for a
 * name. In lower case. Elsewhere in a sentence a capital gives a name away, so this list says nothing there.
 */
export const ordinaryOpenings: ReadonlySet<string> = new Set([
  ...listed(`my an not can will any said even else able ever so the you by to or second time done check great sad
    given true happy lucky early daily major minor future secret chosen maximum manual unknown unique`),
  ...listed(`meet mark grant chase promise trust free light long catch trip pace place praise admire comfort cherish
    tuck brighten analyse trace desire dream hope wish bless deny dash alter rush park press cross reach skip`),
  ...listed(`money baby boy guy son lady mister master boss chief captain general judge justice king queen prince
    princess royal lord duke earl lady crew driver pilot scout ranger rangers rainbow rainbows star champion hero
    guest parish priest bishop pastor chapel temple church saint christian roman catholic`),
  ...listed(`life story case law court truth chance fate future freedom liberty purpose success victory fortune
    destiny prosperity clarity unity purity equity loyalty honesty modesty patience charity mercy faith joy grace
    peace harmony comfort courage passion innocence memory legacy journey essence reality knowledge wisdom soul
    spirit heart magic mystery wonder miracle envy rage chaos`),
  ...listed(`bill haven frank rich deep sweet love saw hung seven morning job girl beautiful clever gorgeous handsome precious
    amazing shy keen brave bright noble loyal divine supreme harsh gracious merry frankly truly forever imagine fancy
    favor favour male doc darling aye eh thy nature beauty brain gift race rock edge link tag bow lean shine shadow
    rumor chip charm crash legend fantasy kingdom treasure dragon emperor empress sheriff sailor rider catcher tracker
    tailor usher patron rebel rogue infant aide chancellor prophet goddess maiden prodigy whisper breeze tray arrow
    thunder sunset sunny rainy stormy breezy misty windy shady dusty earnest righteous serene valiant celestial
    stellar urban aerial martial sole alias ante hind ole nay tee tad sly rut ram tram tin tyre van axle ledger
    satchel timber slate coral orchid feather coal shade delight quest horizon arch arena oasis summit merit remedy
    marvel blossom twilight bliss reign atom creed gauge haze gala saga jubilee infinity sparkle serenity eternity
    heaven heavenly paradise ransom cannon cutter jewels mesa banner banks mills parks angle dutch danish gene rage
    riot siren valor vanity royalty kindred fable majestic genesis anthem tempest solace charisma genie`),
  ...listed(`summer autumn winter spring season holiday march april may june july august september october november
    december sunshine sun rain snow storm cloud sky moon weather dusk`),
  ...listed(`art drama music poetry poem song rhythm jazz symphony lyric lyrics anthem design fashion cotton velvet
    colour color silver golden gold green blue brown white black grey gray red pink crimson scarlet indigo magenta
    copper steel brick stone granite diamond jewel`),
  ...listed(`tea apple pepper sage ginger candy cherry honey jam maple oak cedar birch ash elm beech forest
    meadow garden river lake ocean sea bay bridge creek cove canyon mountain hill island field park lane
    alley camp hall ward gates bell cage rope tin rod ski cruise jet rocket tank navy army channel`),
  ...listed(`bear wolf lion tiger dove lark sparrow heron buck cricket polo safari`),
  ...listed(`london england britain ireland wales scotland kent essex devon chester lincoln preston bradford durham
    lancaster derby carlisle stafford york bath warwick windsor oxford cambridge bolton burnley blackburn halifax
    newport cardiff swansea jersey guernsey bristol boston portland cyprus china india kenya israel brazil russia
    texas berlin vienna asia`),
]);
