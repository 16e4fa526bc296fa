"""newsclean inside the engines that people run. One file each; none is imported by another room."""
