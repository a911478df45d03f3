/** How to sign in to the practice office: told on the screen, because nothing in there is real. */
export const practiceSignIn = { word: 'practice', passphrase: 'practice makes perfect' } as const;

/** The second person of the practice office, for acts that want one. */
export const practiceSecond = { word: 'second', passphrase: 'second pair of eyes' } as const;

export const practiceNotice = `This is the practice office: everything in it is invented. Its second person is “${practiceSecond.word}”, passphrase “${practiceSecond.passphrase}”.`;
