# Finds the solver CBC with all that it is made of: CBC::CBC. Debian ships no CMake package, and its pkg-config file would
# make pkg-config a tool that everybody needs.
find_path(CBC_INCLUDE_DIR CbcSolver.hpp PATH_SUFFIXES coin coin-or)
set(CBC_LIBRARIES "")
set(CBC_needed "")
foreach(part CbcSolver Cbc Cgl OsiClp Clp Osi CoinUtils)
  find_library(CBC_${part}_LIBRARY ${part})
  mark_as_advanced(CBC_${part}_LIBRARY)
  list(APPEND CBC_needed CBC_${part}_LIBRARY)
  list(APPEND CBC_LIBRARIES ${CBC_${part}_LIBRARY})
endforeach()
mark_as_advanced(CBC_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CBC REQUIRED_VARS ${CBC_needed} CBC_INCLUDE_DIR)
if(CBC_FOUND AND NOT TARGET CBC::CBC)
  add_library(CBC::CBC INTERFACE IMPORTED)
  set_target_properties(CBC::CBC PROPERTIES INTERFACE_LINK_LIBRARIES "${CBC_LIBRARIES}"
    INTERFACE_INCLUDE_DIRECTORIES ${CBC_INCLUDE_DIR})
endif()
