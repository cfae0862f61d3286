/** No picture that is kept has more bytes; what may be one and has more need not be looked at. */
export const largestPicture = 8 * 1024 * 1024;

/** The pictures of one file that are looked at, of which an article keeps fewer. */
export const mostPicturesOfFile = 2000;

/** The bytes of those together. */
export const mostPictureBytesOfFile = 64 * 1024 * 1024;
