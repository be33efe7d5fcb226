### copies: the daily copy, restoring one, taking the company to another computer.
copies-is-the-company = The copy would take the place of the company file itself
copies-taken = There is a file { $file } already
copies-taken-remedy = Choose another name; nothing was overwritten
copies-no-room = The disk of { $folder } has { $free } MB left; { $needed } MB is needed
copies-no-room-remedy = Make room or choose another folder
