# Makes target\dist\Convolarium, a folder that runs as it is, and, where the WiX toolset is installed, an .msi of it.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Find-Jdk {
    $places = @($env:JAVA_HOME, $env:JAVA_HOME_25_X64)
    $vendors = 'Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu', 'Amazon Corretto', 'BellSoft'
    foreach ($vendor in $vendors) {
        $places += Get-ChildItem (Join-Path $env:ProgramFiles $vendor) -Directory -ErrorAction SilentlyContinue |
            ForEach-Object FullName
    }
    foreach ($place in $places | Where-Object { $_ }) {
        $release = Join-Path $place 'release'
        if ((Test-Path (Join-Path $place 'bin\jpackage.exe')) -and (Test-Path $release) -and
                (Select-String -Quiet -Path $release -Pattern '^JAVA_VERSION="25[."]')) {
            return $place
        }
    }
    throw 'A JDK 25 with jpackage is needed: install one or let JAVA_HOME point to it.'
}

function Invoke-Step([string] $program, [string[]] $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program failed" }
}

$jdk = Find-Jdk
$version = ([xml](Get-Content -Raw pom.xml)).project.version
Remove-Item -Recurse -Force target\package, target\dist -ErrorAction SilentlyContinue

Invoke-Step 'mvn' @('-B', '-ntp', '-q', '-Dmaven.test.skip=true', 'package',
    'org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies',
    '-DincludeScope=runtime', '-DoutputDirectory=target/package/modules')
Copy-Item "target\convolarium-$version.jar" target\package\modules
Invoke-Step "$jdk\bin\jlink.exe" @('@packaging/runtime.args',
    '--module-path', 'target/package/modules', '--output', 'target/package/runtime')

New-Item -ItemType Directory target\package\input | Out-Null
Copy-Item packaging\LICENSE, packaging\THIRD-PARTY.txt target\package\input
Invoke-Step "$jdk\bin\jpackage.exe" @('@packaging/program.args', '--type', 'app-image',
    '--runtime-image', 'target/package/runtime', '--input', 'target/package/input', '--dest', 'target/dist',
    '--app-version', $version, '--icon', 'packaging/icon.ico')

if (Get-Command wix, candle -ErrorAction SilentlyContinue) {
    Invoke-Step "$jdk\bin\jpackage.exe" @('--type', 'msi', '--app-image', 'target/dist/Convolarium',
        '--dest', 'target/dist', '--name', 'Convolarium', '--app-version', $version, '--vendor', 'Convolarium',
        '--description', 'See convolution and pooling happen', '--license-file', 'packaging/LICENSE',
        '--win-menu', '--win-menu-group', 'Convolarium', '--win-shortcut', '--win-dir-chooser',
        '--win-per-user-install',
        '--win-upgrade-uuid', 'a2c6a0de-6f0a-4d8e-9f47-3f6c1f6b7c25')
} else {
    Compress-Archive target\dist\Convolarium "target\dist\Convolarium-$version.zip"
}
Get-ChildItem target\dist
