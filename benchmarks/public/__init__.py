"""The public benchmarks of article extraction, run over newsclean and every installed peer.

sets/       one file a benchmark: where its checkout is, what its pages should give
peers.py    the libraries, each behind one function
metrics.py  what is measured on a page      rouge.py      ROUGE-LSum
interval.py how sure a mean is              outcome.py    a library on a set
check.py    our measures against the figures that the benchmarks publish
memory.py   the memory a library takes
report.py   tables in Markdown              plots.py      the same as a page with plots
run.py      the command
"""
