# One INTERFACE target carries the developer flags; every target of ours links it.
# -ffp-contract=off: a fused multiply-add on one machine and not on another would change the bytes of a result.
add_library(socta_flags INTERFACE)
target_compile_options(socta_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                             -Werror -ffp-contract=off)
target_compile_definitions(socta_flags INTERFACE SOCTA_VERSION="${PROJECT_VERSION}")
target_include_directories(socta_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)

# socta_layer(NAME SOURCES a.cpp … [TESTS a_test.cpp …] [NEEDS layer …] [LINKS library …])
# makes the library socta_NAME and, with SOCTA_TESTS, the program socta_NAME_tests.
function(socta_layer name)
  cmake_parse_arguments(LAYER "" "" "SOURCES;TESTS;NEEDS;LINKS" ${ARGN})
  list(TRANSFORM LAYER_NEEDS PREPEND socta_)
  add_library(socta_${name} STATIC ${LAYER_SOURCES})
  target_link_libraries(socta_${name} PUBLIC socta_flags ${LAYER_NEEDS} PRIVATE ${LAYER_LINKS})
  if(SOCTA_TESTS AND LAYER_TESTS)
    socta_test_program(socta_${name}_tests SOURCES ${LAYER_TESTS} LINKS socta_${name} ${LAYER_LINKS})
  endif()
endfunction()

# Tests find the project's own files through SOCTA_SOURCE_DIR of this header: in one file, so that the objects of all others are the same wherever
# the project lies, and a compiler cache has them.
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/tests/source_dir.h @ONLY CONTENT [[
#pragma once
#define SOCTA_SOURCE_DIR "@CMAKE_SOURCE_DIR@"
]])

# A GoogleTest program.
function(socta_test_program name)
  cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${PROGRAM_SOURCES})
  target_link_libraries(${name} PRIVATE socta_flags ${PROGRAM_LINKS} GTest::gtest_main)
  target_include_directories(${name} PRIVATE ${CMAKE_BINARY_DIR}/tests)
  # What is tested is compiled as it is shipped; the tests themselves need not be fast, and this takes a third less time.
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
  add_test(NAME ${name} COMMAND ${name} --gtest_brief=1)
endfunction()

# socta_embed(TARGET SYMBOL file …): the files' bytes inside the program, as
# `std::span<const socta::EmbeddedFile> SYMBOL()` (src/domain/embedded_file.h).
function(socta_embed target symbol)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DSYMBOL=${symbol} "-DFILES=${ARGN}" -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()

# socta_embed_folder(TARGET SYMBOL FOLDER): all files of a folder, with their paths below it as names; texts compressed, as NAME.gz.
function(socta_embed_folder target symbol folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
  list(SORT files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DSYMBOL=${symbol} -DFOLDER=${folder} "-DFILES=${files}" -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
