// What the two bundles of the reader offer; what else they are to carry is exported here too.
export { DocumentFault } from './document-fault';
export { readDocument } from './read-document';
