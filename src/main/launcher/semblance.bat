@echo off
rem Starts Semblance on a JDK 25: finds one, sets what the program needs, passes everything else on.
setlocal
for %%I in ("%~dp0..") do set "HOME_FOLDER=%%~fI"
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" for %%K in ("%%~dp$PATH:J..") do call :try "%%~fK"
for %%R in ("Java" "Eclipse Adoptium" "Microsoft" "Zulu") do (
    for /d %%D in ("%ProgramFiles%\%%~R\*25*") do call :try "%%~fD"
)

if not defined JAVA (
    echo semblance: needs a JDK 25 and found none; install one, for example from https://adoptium.net, or set JAVA_HOME to its folder. 1>&2
    exit /b 3
)
rem The program keeps a cache of its own start there; Java ignores one that does not fit, and says nothing.
set "CACHE=%LOCALAPPDATA%\Semblance\Cache\start.aot"
"%JAVA%" ${jvm.flags} -Xlog:disable "-XX:AOTCache=%CACHE%" "-Dsemblance.start.cache=%CACHE%" "-Dsemblance.home=%HOME_FOLDER%" -classpath "%HOME_FOLDER%\lib\semblance-${project.version}.jar" semblance.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
"%~1\bin\java.exe" -version 2>&1 | findstr /c:"version \"25" >nul && set "JAVA=%~1\bin\java.exe"
exit /b 0
