# usage: awk -f failures.awk TEST-*.xml   says which tests failed, each with the first lines of its message and stack
# Frames of the test runner and the JDK are left out: what is told first is what is of use.

function plain(text) {
  gsub(/<!\[CDATA\[|\]\]>/, "", text)
  gsub(/&lt;/, "<", text)
  gsub(/&gt;/, ">", text)
  gsub(/&quot;/, "\"", text)
  gsub(/&apos;/, "'", text)
  gsub(/&#1[03];/, " ", text)
  gsub(/&amp;/, "\\&", text)
  return text
}

function attribute(name, tag) {
  return match(tag, " " name "=\"[^\"]*\"") ? plain(substr(tag, RSTART + length(name) + 3, RLENGTH - length(name) - 4)) : ""
}

function tell(text) {
  if (text ~ /^[ \t]*at (java\.|jdk\.|org\.junit\.|org\.apache\.maven\.|org\.eclipse\.(tycho|equinox|osgi|core|e4)\.)/) return
  text = plain(text)
  if (text !~ /[^ \t]/ || lines == most) return
  lines++
  print "    " substr(text, 1, 300)
}

BEGIN { most = 30 }

/<testcase / { test = attribute("classname", $0) "#" attribute("name", $0) }

!inside && match($0, /<(failure|error)[ >\/]/) {
  rest = substr($0, RSTART)
  # reports of a further run of the same tests lie in a folder with its name
  run = FILENAME ~ /\/surefire-reports\/[^\/]+\// ? FILENAME : ""
  sub(/.*\/surefire-reports\//, "", run)
  sub(/\/.*/, "", run)
  print "FAILED " test (run == "" ? "" : " (" run ")")
  lines = 0
  inside = 1
  message = attribute("message", rest)
  tag = match(rest, />/) ? substr(rest, 1, RSTART) : rest
  $0 = substr(rest, length(tag) + 1)
  if (tag ~ /\/>$/) {
    tell(message)
    inside = 0
    next
  }
}

inside {
  end = match($0, /<\/(failure|error)>/)
  tell(end ? substr($0, 1, RSTART - 1) : $0)
  if (end) inside = 0
}
