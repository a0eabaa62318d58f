@echo off
rem The front door on Windows: finds a JDK 25, builds Porchlight when there is something to build, runs it.
rem usage: app\porchlight            opens the window
rem        app\porchlight check ...  checks from the command line (app\porchlight check --help)
setlocal EnableExtensions DisableDelayedExpansion
set "app=%~dp0"
for %%d in ("%app%..") do set "root=%%~fd"
set "jar=%app%target\porchlight.jar"
set "jdk="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do if not defined jdk call :consider "%%~d"
if not defined jdk (
  echo porchlight: No JDK 25 or newer was found. Install one ^(for example Temurin 25, from adoptium.net^), or set JAVA_HOME to where it is. 1>&2
  exit /b 3
)

if exist "%root%\pom.xml" call :build_if_needed
if errorlevel 1 exit /b 3
if not exist "%jar%" (
  echo porchlight: %jar% is missing. 1>&2
  exit /b 3
)
rem Small and quick to start. The command line needs little; the window gets more room, also with a folder of its own.
rem To this shell --data=DIR is two words.
if "%~1"=="" goto window
if "%~1"=="--data" if not "%~2"=="" if "%~3"=="" goto window
"%jdk%\bin\java.exe" -XX:+UseSerialGC -Xmx96m -Xss512k -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=32m -jar "%jar%" %*
exit /b %errorlevel%

:window
start "Porchlight" "%jdk%\bin\javaw.exe" -XX:+UseSerialGC -Xmx256m -jar "%jar%" %*
exit /b 0

:consider
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :compare "%~1" %%v
exit /b 0

:compare
rem The second word is still in one quote, as in "25
set "found=%2"
set "found=%found:"=%"
if %found% GEQ 25 set "jdk=%~1"
exit /b 0

:build_if_needed
powershell -NoProfile -Command "$j = Get-Item -LiteralPath $env:jar -ErrorAction SilentlyContinue; if (-not $j) { exit 1 }; $s = @(Get-Item -LiteralPath ($env:root + '\pom.xml'), ($env:app + 'pom.xml')) + @(Get-ChildItem -Recurse -LiteralPath ($env:app + 'src\main')); if ($s | Where-Object { $_.LastWriteTime -gt $j.LastWriteTime }) { exit 1 }; exit 0"
if not errorlevel 1 exit /b 0
where mvn >nul 2>nul
if errorlevel 1 (
  echo porchlight: Porchlight has to be built first, and Maven ^(mvn^) was not found. Install Maven 3.6.3 or newer. 1>&2
  exit /b 1
)
echo porchlight: Building Porchlight. The first time takes a minute or two. 1>&2
set "JAVA_HOME=%jdk%"
call mvn -B -q -ntp -Dstyle.color=never -f "%root%\pom.xml" -pl app -am package -Dmaven.test.skip=true -Dcheckstyle.skip=true -Djacoco.skip=true 1>&2
if errorlevel 1 (
  echo porchlight: Porchlight could not be built. What Maven said is above. 1>&2
  exit /b 1
)
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:jar).LastWriteTime = Get-Date"
exit /b 0
