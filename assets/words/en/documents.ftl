### documents: making PDFs, and enclosing the PDFs of others: what stands in the way.
documents-missing-characters = The letter's typeface has no shape for these characters: { $characters }
documents-picture-unreadable = This picture is not a PNG or JPEG, or it is damaged
documents-picture-too-large = This picture is too large; make it smaller than 10 MB and 40 megapixels
documents-needs-password = This PDF opens with a password only; save it without one and add it again
documents-unreadable = This file is not a PDF, or it is too damaged to open
documents-no-pages = This PDF has no pages
documents-too-large = This PDF is larger than { $limit } MB
documents-too-many-pages =
    { $pages ->
        [one] This PDF has { $pages } page; the most is { $limit }
       *[other] This PDF has { $pages } pages; the most is { $limit }
    }
documents-too-much-inside = Unpacked, this PDF takes too much room; print it to a new PDF from your PDF program
documents-too-many-pictures =
    { $pages ->
        [one] One page of this PDF can go along as a picture only; the most is { $limit }
       *[other] { $pages } pages of this PDF can go along as pictures only; the most is { $limit }
    }
documents-too-slow = Reading this PDF takes too long; save it again or scan it
documents-code-too-long = The data for the payment code are too long; shorten the reference
documents-failed = The PDF could not be made; the log says why
documents-note-signature = The digital signature in this PDF does not hold for the copy
documents-note-files =
    { $count ->
        [one] A file inside this PDF does not go along on paper
       *[other] { $count } files inside this PDF do not go along on paper
    }
documents-note-pictures =
    { $count ->
        [one] One page could be taken over as a picture only
       *[other] { $count } pages could be taken over as pictures only
    }
