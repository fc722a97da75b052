print("xuefa")
