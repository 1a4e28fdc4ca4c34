# Installs the library with its CMake package, and the command; CPack makes a Debian package of both.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/engineroom)
set(installed_targets engineroom_headers)
if(ENGINEROOM_COMPILED)
  list(APPEND installed_targets engineroom)
endif()

install(DIRECTORY include/engineroom DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS ${installed_targets} EXPORT engineroomTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT engineroomTargets NAMESPACE engineroom:: DESTINATION ${package_dir})
if(TARGET engineroom_app)
  install(TARGETS engineroom_app RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES README.md LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR})

configure_package_config_file(cmake/engineroomConfig.cmake.in ${PROJECT_BINARY_DIR}/engineroomConfig.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/engineroomConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/engineroomConfig.cmake ${PROJECT_BINARY_DIR}/engineroomConfigVersion.cmake
  cmake/FindLibZip.cmake cmake/FindCBC.cmake DESTINATION ${package_dir})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the engineroom authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libboost1.81-dev, libfmt-dev, libzip-dev, libpugixml-dev, coinor-libcbc-dev")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
