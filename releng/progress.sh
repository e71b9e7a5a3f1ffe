#!/bin/bash
# usage: mvn … | releng/progress.sh LOG   keeps Maven's output in LOG and shows a line for each step
log=$1
mkdir -p "$(dirname "$log")"
tee "$log" | awk '
  / osgi\.platform|\$\{osgi\.platform\}|^WARNING: / { next }
  /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ { print $NF " " $3; fflush(); next }
  /^(\[(INFO|WARNING|ERROR)\] )?Tests run:.* -- in / { sub(/^\[[A-Z]+\] /, ""); print "    " $0; fflush(); next }
  /^\[INFO\] (BUILD|Total time)/ { sub(/^\[INFO\] /, ""); print; fflush(); next }
  /^\[INFO\] Reactor Summary/ { summary = 1 }
  /^\[ERROR\]/ && !/^\[ERROR\] *$|Help 1|re-run Maven|-e switch|For more information|mvn <args>/ { print; fflush(); next }
  /^(Fetching|Exception|Caused by)/ { print; fflush() }
'
