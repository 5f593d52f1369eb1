"""Plug-ins for the runner of the public benchmarks, which loads each file by its path."""
