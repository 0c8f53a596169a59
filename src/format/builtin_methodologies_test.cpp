#include "format/builtin_methodologies.h"

#include <gtest/gtest.h>

#include "domain/error.h"
#include "format/methodology_reader.h"
#include "format/methodology_writer.h"

namespace socta {
namespace {

TEST(BuiltinMethodologies, AreListedWithTheDefaultFirst) {
  std::vector<std::string> codes;
  for (const BuiltinMethodology& listed : builtin_methodologies()) {
    codes.push_back(listed.code);
    EXPECT_FALSE(listed.version.empty());
    EXPECT_FALSE(listed.title.in("sr").empty());
  }
  EXPECT_EQ(codes, (std::vector<std::string>{"socta-2015", "gitoc-2023", "drug-harm-2010", "sleipnir-1",
                                             "eu-ocg-criteria"}));
}

TEST(BuiltinMethodologies, ComeBackTheSameFromTheirCanonicalForm) {
  for (const BuiltinMethodology& listed : builtin_methodologies()) {
    const Methodology& methodology = builtin_methodology(listed.code);
    EXPECT_EQ(read_methodology(builtin_methodology_file(listed.code), listed.code), methodology);
    const std::string written = write_methodology(methodology);
    EXPECT_EQ(read_methodology(written, listed.code), methodology);
    EXPECT_EQ(write_methodology(read_methodology(written, listed.code)), written);
  }
}

TEST(BuiltinMethodologies, RefuseAnUnknownCodeAndNameTheKnownOnes) {
  try {
    builtin_methodology("socta-2105");
    FAIL() << "must throw";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::not_found);
    const std::string message = error.problems()[0].message;
    EXPECT_NE(message.find("did you mean \"socta-2015\"?"), std::string::npos) << message;
    EXPECT_NE(message.find("sleipnir-1"), std::string::npos);
  }
}

}  // namespace
}  // namespace socta
