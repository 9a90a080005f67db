/** A small invented council, in the files a real one would hand over. Today is Tuesday 16 June 2026. */
export const staffCsv = `slack_user_id,name,role,team,email,phone,fte
U0PRIYA,Priya Nair,iro,,priya.nair@example.gov.uk,,0.8
U0MARCUS,Marcus Webb,iro,,marcus.webb@example.gov.uk,,1
U0HELEN,Helen Whitaker,iro manager,,helen.whitaker@example.gov.uk,,1
U0FARAH,Farah Tariq,team manager,North,farah.tariq@example.gov.uk,,1
U0GARETH,Gareth Pryce,team manager,South,gareth.pryce@example.gov.uk,,1
U0DAN,Dan Okafor,social worker,North,dan.okafor@example.gov.uk,,1
U0SANA,Sana Rahman,social worker,North,sana.rahman@example.gov.uk,,1
U0IVY,Ivy Chen,social worker,South,ivy.chen@example.gov.uk,,1
U0JOSS,Joss Bell,business support,,joss.bell@example.gov.uk,,1
U0AMA,Ama Kyei,participation worker,,ama.kyei@example.gov.uk,,1
U0RUTH,Ruth Adeyemi,senior manager,,ruth.adeyemi@example.gov.uk,,1
`;

export const teamsCsv = `team,slack_channel_id,manager
North,C0NORTH,U0FARAH
South,C0SOUTH,U0GARETH
`;

/**
 * 2041 has had three reviews; 2107 is new, and due on Thursday; 1986 is late; 3001 is restricted; 1950 began before
 * the files do; 2300 belongs to the other IRO and the other team; 1877 has left.
 */
export const caseloadCsv = `child,initials,iro,social_worker,team,sibling_group,parent,restricted
2041,KM,U0PRIYA,U0DAN,North,,,no
2107,RA,U0PRIYA,U0DAN,North,,,no
1986,TB,U0PRIYA,U0SANA,North,,,no
1950,RA,U0PRIYA,U0SANA,North,,,no
3001,MS,U0PRIYA,U0DAN,North,,,yes
2300,JP,U0MARCUS,U0IVY,South,,,no
1877,DF,U0PRIYA,U0SANA,North,,,no
`;

export const headerCsv = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
2041,2,20/05/2012,WBRI,UN1,,
2107,1,01/02/2024,WBRI,UN1,,
1986,1,11/11/2009,WBRI,UN1,,
1950,2,03/03/2011,WBRI,UN1,,
3001,2,09/09/2013,WBRI,UN1,,
2300,1,30/06/2015,WBRI,UN1,,
1877,2,30/06/2014,WBRI,UN1,,
`;

const episodeColumns = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
export const episodesCsv = `${episodeColumns}
2041,15/12/2025,S,C2,N1,U6,PR1,,,,,,
2107,20/05/2026,S,V2,N1,U6,PR1,,,,,,
1986,01/09/2025,S,V2,N1,K2,PR1,,,,,,
1950,06/05/2025,P,C2,N1,U4,PR1,,,,,,
3001,02/03/2026,S,C1,N1,U3,PR1,,,,,,
2300,02/02/2026,S,C2,N1,U6,PR1,,,,,,
1877,01/09/2025,S,V2,N1,U6,PR1,30/04/2026,E4A,,,,
1877,01/05/2025,S,V2,N1,U6,PR1,30/06/2025,E4A,,,,
`;

export const reviewsCsv = `CHILD,DOB,REVIEW,REVIEW_CODE
2041,20/05/2012,15/01/2026,PN1
2041,20/05/2012,19/03/2026,PN3
1986,11/11/2009,26/09/2025,PN4
1986,11/11/2009,05/12/2025,PN7
3001,09/09/2013,27/03/2026,PN1
2300,30/06/2015,25/02/2026,PN1
`;

export const aCouncil = {
  'staff.csv': staffCsv,
  'teams.csv': teamsCsv,
  'caseload.csv': caseloadCsv,
  'header.csv': headerCsv,
  'episodes.csv': episodesCsv,
  'reviews.csv': reviewsCsv,
};
