update municipal_answers set state = @State where digest = @Digest and state = 'open'
