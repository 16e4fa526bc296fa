"""What newsclean did, as pages one can look at: an article explained, two runs compared, counts.

Every page is one file that needs no network and runs nothing but the program written into it.
"""
