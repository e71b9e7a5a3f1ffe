# sourced by releng/start and releng/econtacts: builds and prepares the products; needs $root and setup.sh
. "$root/releng/sources.sh"

platform=linux/gtk/x86_64

# build_products: when the sources have changed; two commands at once build once; progress on standard error
build_products() {
  products_ready && return
  local target=$root/releng/target
  mkdir -p "$target"
  exec 9>"$target/build.lock"
  flock 9
  if ! products_current; then
    echo "Building the products (the first time takes some minutes) …" >&2
    if ! "$root/releng/build" clean verify -DskipTests -Dspotless.check.skip 2>&1 9>&- |
      "$root/releng/progress.sh" "$target/build.log" >&2; then
      echo "The build failed: see $target/build.log" >&2
      exit 3
    fi
  fi
  products_ready || prepare_products
  exec 9>&-
}

products_ready() {
  products_current && [ -f "$products/ready" ]
}

# prepare_products: lets Equinox write its configuration once, so that any number of processes can then share it
# read-only, and unpacks SWT's libraries, which each process would otherwise unpack for itself
prepare_products() {
  local install
  for install in "$products"/*/$platform; do
    "$JAVA_HOME/bin/java" -Djava.util.logging.config.file="$root/releng/logging.properties" \
      -jar "$install"/plugins/org.eclipse.equinox.launcher_*.jar -nosplash -data @none -initialize >&2 || {
      echo "The product in $install does not start." >&2
      exit 3
    }
  done
  mkdir -p "$products/swt"
  (cd "$products/swt" && for jar in "$products/workbench/$platform"/plugins/org.eclipse.swt.gtk.linux.*.jar; do
    "$JAVA_HOME/bin/jar" xf "$jar" && rm -rf META-INF org
  done)
  touch "$products/ready"
}

# run_product NAME [Java options] -- [arguments]: becomes the product, in the current folder
run_product() {
  local install=$products/$1/$platform state=${XDG_STATE_HOME:-$HOME/.local/state}/econtacts
  shift
  local options=()
  while [ "$1" != -- ]; do
    options+=("$1")
    shift
  done
  shift
  # what taxpayers write is for this user's eyes only
  umask 077
  mkdir -p "$state"
  # fewer malloc arenas: tens of megabytes less for the same work
  MALLOC_ARENA_MAX=2 exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xshare:auto --enable-native-access=ALL-UNNAMED \
    -Djava.util.logging.config.file="$root/releng/logging.properties" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
    -Dosgi.configuration.area.readOnly=true -Dosgi.logfile="$state/error.log" \
    "${options[@]}" -jar "$install"/plugins/org.eclipse.equinox.launcher_*.jar -nosplash "$@"
}
