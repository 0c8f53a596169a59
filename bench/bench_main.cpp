#include <cstdio>
#include <exception>
#include <string>

#include "bench.h"

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  const std::string folder = argc > 2 ? argv[2] : ".";
  try {
    if (what == "weights") {
      socta::bench::run_weights(folder, 0, 30);
    } else if (what == "weights-and-scores") {
      socta::bench::run_weights(folder, 0.05, 10);
    } else if (what == "sobol") {
      socta::bench::run_sobol(folder, 15);
    } else if (what == "report") {
      socta::bench::run_report(folder, 5);
    } else if (what == "scaling") {
      socta::bench::run_scaling();
    } else {
      std::fputs(
          "usage: socta_bench weights|weights-and-scores|sobol|report FOLDER, or socta_bench scaling\n",
          stderr);
      return 2;
    }
  } catch (const std::exception& error) {
    std::fprintf(stderr, "socta_bench: %s\n", error.what());
    return 1;
  }
  return 0;
}
