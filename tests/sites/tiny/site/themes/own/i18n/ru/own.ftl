own-word = theme ru
