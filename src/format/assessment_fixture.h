#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "domain/assessment.h"
#include "domain/small_methodology.h"
#include "format/assessment_reader.h"

namespace socta {

/// Knows small_methodology as "small"; as a folder's own file it reads any bytes as that one.
inline MethodologySource fixture_methodologies() {
  return {[](std::string_view code) {
            if (code != "small")
              throw Error(ErrorKind::not_found, "There is no built-in methodology of that code.");
            return small_methodology();
          },
          [](std::string_view, std::string_view) { return small_methodology(); }};
}

/// A folder in memory: one of every file.
inline std::vector<StoredFile> fixture_files() {
  return {
      {"assessment.toml",
       "format = \"opensocta-assessment\"\nversion = 1\n\n[assessment]\ntitle = \"Test\"\n"
       "reference = { from = \"2013\", to = \"2014\" }\nhorizon = \"2019\"\nlanguages = [\"en\", \"sr\"]\n"
       "methodology = \"small\"\nhandling_default = \"consultation\"\n\n[[milestone]]\ncode = \"draft\"\n"
       "date = \"2015-10-01\"\nreached = \"2015-10-05\"\n\n[[scenario]]\ncode = \"open\"\nname = "
       "\"Open\"\non = [\"F1\"]\noff = "
       "[\"F2\"]\n"},
      {"organisations.csv", "code,name,kind,areas\nmup,Ministry,ministry,drugs\n"},
      {"assessors.csv", "code,organisation\nA1,mup\n"},
      {"judgements.csv",
       "round,assessor,item,indicator,low,best,high,confidence,rationale\n1,A1,heroin,extent,1,2,3,80,\"a, "
       "\"\"b\"\"\"\n"
       "1,A1,cocaine,extent,,2.5,,,\n"},
      {"scores.csv", "item,indicator,value\nheroin,value,3\nrobbery,value,1\n"},
      {"evidence.csv",
       "code,items,source,scheme,grade,handling,text\nE1,heroin "
       "cocaine,Report,4x4,B2,public,Text\nE2,,Report,,,,T\n"},
      {"factors.csv",
       "code,category,statement_en,statement_sr,best,evidence\nF1,political,S,С,50,E1\nF2,political,,Т,20,"
       "\n"},
      {"factor_judgements.csv", "round,assessor,factor,best\n1,A1,F1,40\n"},
      {"factor_effects.csv", "factor,item,group,effect\nF1,heroin,*,-2\n"},
      {"cross_impacts.csv", "kind,on,given,value\nconditional,F2,F1=yes,60\nbalance,F1=no,F2=yes,-3\n"},
      {"influence.csv", "round,assessor,item,domain,best\n1,A1,heroin,health,4\n"},
      {"incidence.csv", "round,assessor,item,stakeholder,best\n1,A1,heroin,state,-3\n"},
      {"groups.csv", "code,items,areas\nG1,heroin,RS ME\nG2,,\n"},
      {"group_scores.csv", "group,attribute,level\nG1,two_persons,yes\nG1,violence,high\n"},
      {"group_links.csv", "from,to,kind\nG1,G2,supply\n"},
      {"decisions.csv", "item,decision,reason\nheroin,priority,Because\n"},
      {"narrative/01-heroin.md", "# Heroin\n\nSeizures rose [@E1].\n"},
      {"statistics.toml",
       "format = \"opensocta-statistics\"\nversion = 1\n\n[[series]]\ncode = \"seizures\"\nname = "
       "\"Seizures\"\n"
       "file = \"statistics/seizures.csv\"\nperiod_column = \"year\"\nvalue_column = \"n\"\n"
       "filters = { drug = \"heroin\" }\nsource = { publisher = \"Office\" }\n\n[[series.feed]]\nitem = "
       "\"heroin\"\n"
       "indicator = \"value\"\n"},
      {"statistics/seizures.csv",
       "year,drug,n\n2013,heroin,10\n2014,heroin,<5\n2015,heroin,7\n2014,cocaine,99\n"},
  };
}

/// The file of that path, to be changed; it must be there.
inline std::string& bytes_of(std::vector<StoredFile>& files, std::string_view path) {
  return std::find_if(files.begin(), files.end(),
                      [path](const StoredFile& file) { return file.path == path; })
      ->bytes;
}

/// What is complained of, as it is printed; warnings too.
inline std::vector<std::string> complaints_about(const std::vector<StoredFile>& files,
                                                 const Problems& found = {}) {
  std::vector<Problem> problems;
  try {
    problems = read_assessment_files(files, found, fixture_methodologies()).warnings;
  } catch (const Error& error) {
    problems = error.problems();
  }
  std::vector<std::string> sentences;
  sentences.reserve(problems.size());
  for (const Problem& problem : problems) sentences.push_back(to_string(problem));
  return sentences;
}

}  // namespace socta
