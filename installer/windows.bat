@echo off
rem Builds target\installer\Signalbox-VERSION.msi, on 64-bit Windows with the WiX tools that jpackage asks for.
rem NOT RUN YET: everything but the commands below is what the Linux packages are built by.
setlocal
cd /d "%~dp0.."
if not "%1"=="--built" call mvn -q -DskipTests package || exit /b 1
set /p JDK=<target\signalbox\lib\jdk
for /f "tokens=3 delims=<>" %%v in ('findstr /c:"  <version>" pom.xml') do if not defined VERSION set "VERSION=%%v"
"%JDK%\bin\java" installer\Package.java %VERSION%
