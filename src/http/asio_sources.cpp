// The parts of Boost.Asio that are no templates, compiled once and not in every file that uses them
// (BOOST_ASIO_SEPARATE_COMPILATION in CMakeLists.txt).
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
