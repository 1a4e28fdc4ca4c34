# run(COMMAND...): ends the test with what the command said, unless it ends well; what it printed is in `printed`
cmake_minimum_required(VERSION 3.22)
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}\nended with ${status}\n${out}\n${err}")
  endif()
  set(printed "${out}" PARENT_SCOPE)
endfunction()

# expect_in(TEXT WHAT): ends the test where WHAT does not stand in TEXT
function(expect_in text what)
  string(FIND "${text}" "${what}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "'${what}' is not in:\n${text}")
  endif()
endfunction()
