# What the page for a Board is drawn with: scripts and styles that npm fetches and esbuild makes one of. Where node or
# npm is not there, or npm reaches no network, the rest is built, and the command says what is missing.
find_program(ENGINEROOM_NODE NAMES node nodejs)
find_program(ENGINEROOM_NPM NAMES npm)
mark_as_advanced(ENGINEROOM_NODE ENGINEROOM_NPM)
if(ENGINEROOM_NODE AND ENGINEROOM_NPM)
  set(engineroom_page_default ON)
else()
  set(engineroom_page_default OFF)
endif()
option(ENGINEROOM_PAGE "Build the page with charts; wants node and npm" ${engineroom_page_default})

# engineroom_npm(FROM TO FETCHED): the pinned packages of FROM, in TO/node_modules; FETCHED is whether they are there.
# They are fetched once for each lock file.
function(engineroom_npm from to fetched)
  set(${fetched} FALSE PARENT_SCOPE)
  if(NOT ENGINEROOM_NODE OR NOT ENGINEROOM_NPM)
    return()
  endif()
  set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${from}/package-lock.json)
  file(SHA256 ${from}/package-lock.json lock)
  set(told "")
  if(EXISTS ${to}/fetched)
    file(READ ${to}/fetched told)
  endif()
  if(NOT told STREQUAL lock)
    message(STATUS "Fetching the packages of ${from}/package-lock.json")
    file(COPY ${from}/package.json ${from}/package-lock.json DESTINATION ${to})
    # Nothing that a package brings is run.
    execute_process(COMMAND ${ENGINEROOM_NPM} ci --ignore-scripts --no-audit --no-fund --prefer-offline
      WORKING_DIRECTORY ${to} TIMEOUT 600 RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT failed STREQUAL "0")
      message(STATUS "npm could not fetch them (${failed}):\n${said}")
      return()
    endif()
    file(WRITE ${to}/fetched ${lock})
  endif()
  set(${fetched} TRUE PARENT_SCOPE)
endfunction()

if(ENGINEROOM_PAGE)
  set(page_source ${PROJECT_SOURCE_DIR}/src/present/html)
  set(page_binary ${PROJECT_BINARY_DIR}/page)
  engineroom_npm(${page_source} ${page_binary} page_fetched)
  if(page_fetched)
    file(GLOB_RECURSE page_assets CONFIGURE_DEPENDS ${page_source}/*.js ${page_source}/*.css ${page_source}/page.html)
    add_custom_command(OUTPUT ${page_binary}/page_parts.cpp
      COMMAND ${ENGINEROOM_NODE} ${page_source}/build.mjs ${page_binary}/node_modules ${page_binary}/page_parts.cpp
      DEPENDS ${page_assets} ${page_source}/build.mjs ${page_binary}/fetched
      COMMENT "Making the page of its scripts and styles" VERBATIM)
    target_sources(engineroom PRIVATE ${page_binary}/page_parts.cpp)
    # One text holds all of the charts' library: more than every compiler has to take, which clang warns of.
    set_source_files_properties(${page_binary}/page_parts.cpp PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
    set_source_files_properties(src/present/html/html.cpp PROPERTIES COMPILE_DEFINITIONS ENGINEROOM_HAS_PAGE)
  endif()
endif()
if(NOT page_fetched)
  message(STATUS "The page with charts is left out: 'engineroom report' will say what to install")
endif()
