# The target coverage: what the tests reached of core, measures and rules, after they ran.
# Branches that only an exception takes, and those that the compiler adds, do not count.
find_program(GCOVR gcovr)
if(GCOVR)
  add_custom_target(coverage
    COMMAND ${GCOVR} --root ${PROJECT_SOURCE_DIR} --object-directory ${PROJECT_BINARY_DIR}
            --filter ${PROJECT_SOURCE_DIR}/include/engineroom/core/ --filter ${PROJECT_SOURCE_DIR}/include/engineroom/measures/
            --filter ${PROJECT_SOURCE_DIR}/include/engineroom/rules/
            --exclude-throw-branches --exclude-unreachable-branches --print-summary
            --txt ${PROJECT_BINARY_DIR}/coverage-lines.txt --html-details ${PROJECT_BINARY_DIR}/coverage.html
            --fail-under-line 95 --fail-under-branch 90
    COMMAND ${CMAKE_COMMAND} -E cat ${PROJECT_BINARY_DIR}/coverage-lines.txt
    WORKING_DIRECTORY ${PROJECT_BINARY_DIR}
    VERBATIM)
endif()
