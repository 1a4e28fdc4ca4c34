# Builds and runs examples/link below a project that has engineroom as a subdirectory, the headers alone.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
set(build ${WORK}/subdirectory)
file(REMOVE_RECURSE ${build})

run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/by_subdirectory -B ${build} -G Ninja -D ENGINEROOM_DIR=${SOURCE}
    -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_CXX_FLAGS=${FLAGS} -D CMAKE_BUILD_TYPE=None)
run(${CMAKE_COMMAND} --build ${build})
run(${build}/link/made_in_code)
expect_in("${printed}" "LCD001")
