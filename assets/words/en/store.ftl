# The company file: opening, locking, copying.
open-missing = The company file { $file } is not there
open-missing-remedy = Check that the disk is connected, or open a copy
open-locked = The company file is already open: { $who }
open-locked-remedy = Close the other window and try again
open-not-ours = This is not a company file of Minnelijk
open-not-ours-remedy = Choose a file that ends in .minnelijk; the chosen file was not touched
open-newer = This company file was made by a newer version of Minnelijk
open-newer-remedy = Update Minnelijk on this computer; the file was not touched
open-synchronised = This folder is synchronised by { $service }
open-synchronised-remedy = Keep the company file in an ordinary folder; copies may go in this one
failure-company-file = The company file could not be read or written: { $detail }
failure-company-file-remedy = Nothing was changed; check whether the disk is full and try again
failure-file = { $file } could not be read or written: { $detail }
failure-file-remedy = Check that the file exists and that you may write there
