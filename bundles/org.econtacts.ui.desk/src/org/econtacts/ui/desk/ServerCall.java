package org.econtacts.ui.desk;

import java.io.IOException;
import org.econtacts.client.ClientException;
import org.econtacts.client.RefusedException;

/** Something that the server or this machine's store is asked, with what went wrong in the desk's terms. */
interface ServerCall<T> {

    T make() throws ClientException, IOException;

    static <T> T call(ServerCall<T> call) throws NotDoneException {
        try {
            return call.make();
        } catch (RefusedException e) {
            throw new NotDoneException(e.problem());
        } catch (ClientException e) {
            throw new NotDoneException(e);
        } catch (IOException e) {
            throw NotDoneException.notKept(e);
        }
    }
}
