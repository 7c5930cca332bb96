# Makes an msi of target\semblance on Windows; needs the WiX Toolset 3.14 or later on the PATH. Run by
# mvn -q -Pinstaller -DskipTests package, or alone after a build. Written without a Windows at hand:
# not tested.
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$program = Join-Path $root 'target\semblance'
$work = Join-Path $root 'target\installer'
[xml]$pom = Get-Content (Join-Path $root 'pom.xml')
$version = $pom.project.version
$javafx = $pom.project.properties.'javafx.version'
$flags = $pom.project.properties.'jvm.flags' -split ' '

$jdk = @($env:JAVA25_HOME, $env:JAVA_HOME) +
    @(Get-ChildItem "$env:ProgramFiles\Eclipse Adoptium\*25*", "$env:ProgramFiles\Java\*25*" `
        -ErrorAction SilentlyContinue | ForEach-Object FullName) |
    Where-Object { $_ -and (Test-Path "$_\bin\jpackage.exe") -and ((& "$_\bin\jpackage.exe" --version) -like '25*') } |
    Select-Object -First 1
if (-not $jdk) { throw 'installer: needs a JDK 25 with jpackage; set JAVA25_HOME to its folder.' }
if (-not (Test-Path "$program\lib\semblance-$version.jar")) {
    throw "installer: there is no program in $program yet: run mvn -q -DskipTests package first."
}
# A JavaFX of another version than the pom's would be one that nobody has tested.
Get-ChildItem "$program\lib\javafx-*.jar" | Where-Object Name -NotLike "*-$javafx*.jar" |
    ForEach-Object { throw "installer: $_ is not JavaFX $javafx, as pom.xml has it: run mvn clean." }

function Run([string]$tool) {
    & "$jdk\bin\$tool.exe" @args
    if ($LASTEXITCODE -ne 0) { throw "installer: $tool failed." }
}

Remove-Item $work -Recurse -Force -ErrorAction SilentlyContinue
New-Item -ItemType Directory "$work\files" | Out-Null
Run java '-Djava.awt.headless=true' "$PSScriptRoot\Icon.java" "$work\icon"
$modules = (Get-Content "$PSScriptRoot\modules.txt") -join ','
Run jlink --add-modules $modules --include-locales 'en,ru' --strip-debug --no-header-files `
    --no-man-pages --compress zip-6 --output "$work\runtime"
Copy-Item "$program\lib\*" "$work\files"
Copy-Item "$program\assets", "$program\LICENSE", "$program\THIRD-PARTY.txt" "$work\files" -Recurse

# The cache of the start: what stands in its way only makes the program start slower.
$home25 = New-Item -ItemType Directory "$work\home"
$env:APPDATA = $home25; $env:LOCALAPPDATA = $home25
& "$work\runtime\bin\java.exe" @flags "-XX:AOTCacheOutput=$work\files\semblance.aot" "-Duser.home=$home25" `
    "-Dsemblance.home=$work\files" '-Dsemblance.start.once=true' '-Dglass.platform=Headless' '-Dprism.order=sw' `
    -classpath "$work\files\semblance-$version.jar" semblance.Main *> "$work\cache.log"
Remove-Item "$work\runtime\bin\java*.exe"

$options = @($flags) + '-Dsemblance.home=$APPDIR', '-XX:AOTCache=$APPDIR\semblance.aot', '-Xlog:disable' |
    ForEach-Object { '--java-options', $_ }
Run jpackage --type msi --dest $work --name Semblance --app-version $version --vendor Semblance `
    --description 'Finds pictures, sounds and film moments that resemble a file or words' `
    --icon "$work\icon\semblance.ico" --license-file "$root\LICENSE" `
    --runtime-image "$work\runtime" --input "$work\files" `
    --main-jar "semblance-$version.jar" --main-class semblance.Main @options `
    --win-menu --win-shortcut-prompt --win-per-user-install `
    --win-upgrade-uuid 2f4c1b62-6d0e-4a3e-9a55-7e0a3f5f6d21

# "Find similar" in the menu of pictures, sounds and films. jpackage's own associations would make
# Semblance the default program of their types, so the rows are added to the msi instead; they go when
# it is uninstalled.
$msi = (Get-ChildItem "$work\*.msi" | Select-Object -First 1).FullName
$installer = New-Object -ComObject WindowsInstaller.Installer
$database = $installer.OpenDatabase($msi, 1)
$view = $database.OpenView('SELECT `Component` FROM `Component`')
$view.Execute()
$component = $view.Fetch().StringData(1)
$view.Close()
if (-not $database.TablePersistent('Registry')) { throw 'installer: the msi has no table of the registry.' }
foreach ($kind in 'image', 'audio', 'video') {
    $key = "Software\Classes\SystemFileAssociations\$kind\shell\Semblance"
    $rows = @(
        @("Semblance_${kind}_name", $key, 'Find similar'),
        @("Semblance_${kind}_command", "$key\command", '"[INSTALLDIR]Semblance.exe" "%1"'))
    foreach ($row in $rows) {
        # Root 1 is the person's own part of the registry.
        $insert = $database.OpenView('INSERT INTO `Registry` (`Registry`, `Root`, `Key`, `Value`, `Component_`) ' +
            "VALUES ('$($row[0])', 1, '$($row[1])', '$($row[2])', '$component')")
        $insert.Execute()
        $insert.Close()
    }
}
$database.Commit()
Get-ChildItem $msi
