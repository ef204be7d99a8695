/** How a form puts rows into the log from a phone. */
export function PhoneView() {
  return (
    <>
      <h2>Log from your phone</h2>
      <p>A Google Form can fill this spreadsheet. We read its response tab as it is.</p>
      <ol>
        <li>
          In the sheet: <b>Tools, Create a new form</b>.
        </li>
        <li>
          Add a question for each column of your log: activity, date, hours, course (multiple
          choice), justification, and description.
        </li>
        <li>
          In the form: <b>Send</b>, copy the link, and add it to your phone’s home screen.
        </li>
      </ol>
      <p class="soft">
        The form makes a tab such as “Form Responses 1”. Check again after the first answer; if we
        can’t tell a column, we ask.
      </p>
    </>
  );
}
