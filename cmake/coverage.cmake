# The target coverage: what the tests reached of core, measures and rules, after they ran. Branches that only an exception
# takes do not count.
find_program(GCOVR gcovr)
find_program(PYTHON3 python3)
if(GCOVR AND PYTHON3)
  set(covered ${PROJECT_SOURCE_DIR}/include/engineroom/core ${PROJECT_SOURCE_DIR}/include/engineroom/measures
      ${PROJECT_SOURCE_DIR}/include/engineroom/rules)
  list(TRANSFORM covered REPLACE "(.+)" "--filter;\\1/" OUTPUT_VARIABLE filters)
  add_custom_target(coverage
    COMMAND ${GCOVR} --root ${PROJECT_SOURCE_DIR} --object-directory ${PROJECT_BINARY_DIR} ${PROJECT_BINARY_DIR}/tests ${filters}
            --txt ${PROJECT_BINARY_DIR}/coverage-lines.txt --html-details ${PROJECT_BINARY_DIR}/coverage.html
            --print-summary --fail-under-line 95
    COMMAND ${CMAKE_COMMAND} -E cat ${PROJECT_BINARY_DIR}/coverage-lines.txt
    COMMAND ${PYTHON3} ${PROJECT_SOURCE_DIR}/cmake/branch_coverage.py ${PROJECT_BINARY_DIR}/tests 90 ${covered}
    WORKING_DIRECTORY ${PROJECT_BINARY_DIR}
    VERBATIM COMMAND_EXPAND_LISTS)
endif()
