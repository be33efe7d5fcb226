### books: checks across all books.
