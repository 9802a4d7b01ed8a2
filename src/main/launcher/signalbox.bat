@echo off
rem Starts Signalbox with the Java of JAVA_HOME when that is 25 or newer, else with the one that built it.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA="
if defined JAVA_HOME call :accept "%JAVA_HOME%"
if not defined JAVA if exist "%HOME_DIR%\lib\jdk" call :built_with
if not defined JAVA (
  echo Signalbox needs Java 25 or newer. Set JAVA_HOME to such a JDK and start again. ^(SB-APP-01^) 1>&2
  exit /b 1
)
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
set "FACE=terminal"
if "%~1"=="" set "FACE=window"
rem Here "=" parts arguments, so that --lang=de is two.
if "%~1"=="--lang" if "%~3"=="" set "FACE=window"
if not "%~1"=="" if "%~2"=="" if exist "%~1" if not exist "%~1\*" set "FACE=window"
if "%~1 %~2"=="bench start" set "FACE=window"
"%JAVA%" @"%HOME_DIR%\bin\signalbox.options" @"%HOME_DIR%\bin\%FACE%.options" ^
  -Dsignalbox.home="%HOME_DIR%" -Donnxruntime.native.path="%HOME_DIR%\lib\native" ^
  %SIGNALBOX_JAVA_OPTIONS% -cp "%HOME_DIR%\lib\signalbox.jar;%HOME_DIR%\lib\*" org.signalbox.app.Main %*
exit /b %ERRORLEVEL%

:built_with
set /p BUILT_WITH=<"%HOME_DIR%\lib\jdk"
call :accept "%BUILT_WITH%"
exit /b

:accept
set "MAJOR=0"
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~v"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 set "JAVA=%~1\bin\java.exe"
exit /b
