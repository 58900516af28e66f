own-word = theme kk
