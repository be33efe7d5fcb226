### invoice-copies: of which invoice a PDF is the copy.

# How that was known
copy-by-file-name = number in the file name
copy-by-first-page = number on the first page
copy-by-e-invoice = from the e-invoice
copy-by-hand = chosen by hand

# Why it waits
import-copy-unknown = Neither the file name nor the first page has the number of a known invoice
import-copy-several = This PDF fits more than one invoice: { $numbers }
import-copy-contradicted = It has the number { $number }, but the amount and the customer of another
import-copy-waits = The PDF waits under Copies, until the invoice is there or you point it out

# What was done with those that waited
copy-removed = { $file } no longer waits for an invoice
copy-waits-no-longer = This PDF no longer waits
copy-waits-no-longer-remedy = It is behind an invoice already, or was taken off the list
import-done-found =
    { $count ->
        [one] 1 waiting copy put behind its invoice
       *[other] { $count } waiting copies put behind their invoices
    }
import-done-waiting =
    { $count ->
        [one] 1 copy waits for its invoice
       *[other] { $count } copies wait for their invoices
    }

# Folders
import-folder-empty = There is no file in this folder
import-folder-empty-remedy = Choose the folder that your files are in
import-folder-closed = This folder cannot be opened
import-folder-closed-remedy = See whether the disk is connected and you can open the folder yourself
import-folder-deep = This folder lies deeper than is read
import-folder-deep-remedy = Choose this folder itself
import-folder-full = It holds more than { $limit } files; the rest was not read
import-folder-full-remedy = Choose a folder with fewer files
import-folder-gone = This folder is not there
import-folder-gone-remedy = Connect the disk, or choose another folder in Settings
