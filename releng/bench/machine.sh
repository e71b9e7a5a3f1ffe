# sourced by the benchmarks: what they ran on, and where things are; needs $root
. "$root/releng/setup.sh"
. "$root/releng/products.sh"

# describe_machine: four lines, so that figures can be read later
describe_machine() {
  echo "machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores, $(awk '/MemTotal/ {printf "%.1f GiB", $2 / 1048576}' /proc/meminfo)"
  echo "system: $(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r)"
  echo "java: $("$JAVA_HOME/bin/java" -version 2>&1 | sed -n 3p)"
  echo "load when started: $(cut -d' ' -f1-3 /proc/loadavg)"
}

# bench_java MAIN-FILE [arguments]: runs a Java source file on the jars of the built workbench
bench_java() {
  local file=$1
  shift
  "$JAVA_HOME/bin/java" -Xmx768m --enable-native-access=ALL-UNNAMED -Dswt.library.path="$products/swt" \
    -cp "$products/workbench/$platform/plugins/*" "$root/releng/bench/$file" "$@"
}

# peak_rss PID: highest resident size so far, in MiB
peak_rss() {
  awk '/VmHWM/ {printf "%d", $2 / 1024}' "/proc/$1/status"
}

# bench_engine MAIN-CLASS [arguments]: compiles a benchmark of releng/bench/engine on the jars of the built server and
# of the folder $peers, if set, and runs it with the products' garbage collector on one core; on which, BENCH_CORE says
bench_engine() {
  local main=$1 classes plugins=$products/server/$platform/plugins
  shift
  classes=$root/releng/target/bench/classes
  mkdir -p "$classes"
  "$JAVA_HOME/bin/javac" --release 21 -proc:none -nowarn -sourcepath "$root/releng/bench" -d "$classes" \
    -cp "$plugins/*${peers:+:$peers/*}" "$root/releng/bench/engine/$main.java"
  taskset -c "${BENCH_CORE:-0}" "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx"${BENCH_HEAP:-2g}" --enable-native-access=ALL-UNNAMED \
    -Djava.util.logging.config.file="$root/releng/logging.properties" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
    -cp "$classes:$plugins/*${peers:+:$peers/*}" "engine.$main" "$@"
}
