# Installs into a prefix of its own, and builds and runs examples/link with nothing but that prefix.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
set(prefix ${WORK}/prefix)
set(build ${WORK}/installed)
file(REMOVE_RECURSE ${prefix} ${build})

run(${CMAKE_COMMAND} --install ${BINARY} --prefix ${prefix})
run(${CMAKE_COMMAND} -S ${SOURCE}/examples/link -B ${build} -G Ninja -D CMAKE_PREFIX_PATH=${prefix}
    -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_CXX_FLAGS=${FLAGS} -D CMAKE_BUILD_TYPE=None)
run(${CMAKE_COMMAND} --build ${build})
run(${build}/made_in_code)
expect_in("${printed}" "LCD001")
run(${build}/read_and_print)
expect_in("${printed}" "LCD001")
run(${prefix}/bin/engineroom --version)
