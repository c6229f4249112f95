@echo off
rem Starts the launcher "samd" with the bash that comes with Git for Windows: one launcher, one behaviour.
setlocal
set "SAMD_BASH="
for %%B in ("%ProgramFiles%\Git\bin\bash.exe" "%LocalAppData%\Programs\Git\bin\bash.exe") do if exist %%B set "SAMD_BASH=%%~B"
if not defined SAMD_BASH for /f "delims=" %%G in ('where git 2^>nul') do if exist "%%~dpG..\bin\bash.exe" set "SAMD_BASH=%%~dpG..\bin\bash.exe"
if not defined SAMD_BASH (
  echo samd: needs the bash of Git for Windows: https://gitforwindows.org 1>&2
  exit /b 70
)
set "HERE=%~dp0"
rem Arguments go to the program as they were typed: no patterns expanded, no paths rewritten.
set "MSYS=noglob"
"%SAMD_BASH%" "%HERE:\=/%samd" %*
exit /b %ERRORLEVEL%
