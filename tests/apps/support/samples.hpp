/// Small spreadsheets that the tests of the command share.
#pragma once

#include <string>

/// Eight live projects that nobody objects to: every one is safe and returns at most 1.5 times its budget. LCD001 and
/// RSK001 are critical.
inline const std::string timid = "id,name,stage,risk,budget,payoff,delivery\n"
                                 "T-1,Brochure,active,0.05,100000,120000,2027-03-31\n"
                                 "T-2,Website,active,0.05,120000,150000,2027-06-30\n"
                                 "T-3,Newsletter,active,0.02,80000,90000,2027-09-30\n"
                                 "T-4,Trade fair stand,active,0.10,150000,200000,2028-03-31\n"
                                 "T-5,Member survey,active,0.05,60000,80000,2028-06-30\n"
                                 "T-6,Logo,active,0.01,50000,60000,2028-09-30\n"
                                 "T-7,Directory,active,0.05,90000,120000,2029-03-31\n"
                                 "T-8,Annual dinner,active,0.03,70000,100000,2029-06-30\n";

/// Eight live projects as a venture capitalist has them: five of them will probably fail, most would pay ten times and
/// more.
inline const std::string bold = "id,name,stage,risk,budget,payoff,delivery\n"
                                "B-1,Graphene mast,active,0.7,100000,3000000,2027-03-31\n"
                                "B-2,Tidal kite,active,0.6,120000,2400000,2027-06-30\n"
                                "B-3,Algae feed,active,0.8,80000,4000000,2027-09-30\n"
                                "B-4,Hull scanner,active,0.3,150000,900000,2028-03-31\n"
                                "B-5,Ferry autopilot,active,0.55,90000,1500000,2028-06-30\n"
                                "B-6,Port microgrid,active,0.4,110000,1100000,2028-09-30\n"
                                "B-7,Wave to hydrogen,active,0.65,95000,2500000,2029-03-31\n"
                                "B-8,Sensor paint,active,0.35,70000,500000,2029-06-30\n";

/// Two rows that are right, and one whose budget is not.
inline const std::string one_bad_row = "id,stage,budget\n"
                                       "P-1,active,1000\n"
                                       "P-2,active,-5\n"
                                       "P-3,active,2000\n";

inline const std::string as_of = "2026-11-01";
