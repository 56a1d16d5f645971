select code from offices
