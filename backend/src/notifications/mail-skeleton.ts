const ink = '#1f2421';
const steel = '#4b5a66';
const green = '#1b6e34';
const line = '#e0d8ca';

/**
 * The one form of our e-mails. `%%name%%` is a place for a value, `<!--name-->...<!--/name-->` a part that is
 * repeated or left out. Compiled once per process.
 */
export const mailSkeleton = `
<mjml lang="%%locale%%" dir="ltr">
  <mj-head>
    <mj-title>%%subject%%</mj-title>
    <mj-preview>%%preview%%</mj-preview>
    <mj-attributes>
      <mj-all font-family="system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="24px" color="${ink}" padding="6px 24px" />
      <mj-section background-color="#ffffff" padding="12px 0" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#faf7f2">
    <mj-section background-color="${green}" padding="14px 0">
      <mj-column>
        <mj-text color="#ffffff" font-size="20px" font-weight="700">%%brand%%</mj-text>
      </mj-column>
    </mj-section>
    <mj-section padding="24px 0 6px">
      <mj-column>
        <mj-text font-size="26px" line-height="32px" font-weight="700"><h1 style="margin:0;font-size:26px">%%heading%%</h1></mj-text>
        <mj-text><!--paragraphs--><p style="margin:0 0 12px">%%text%%</p><!--/paragraphs--></mj-text>
      </mj-column>
    </mj-section>
    <mj-raw><!--pickup--></mj-raw>
    <mj-section>
      <mj-column width="45%">
        <mj-image src="cid:qr" alt="%%qrText%%" width="200px" padding="8px 24px" />
      </mj-column>
      <mj-column width="55%">
        <mj-text color="${steel}" font-size="14px" padding-bottom="0">%%codeLabel%%</mj-text>
        <mj-text font-size="30px" line-height="38px" font-weight="700" letter-spacing="2px">%%code%%</mj-text>
        <mj-text><!--facts--><p style="margin:0 0 8px"><span style="color:${steel};font-size:14px">%%label%%</span><br>%%value%%</p><!--/facts--></mj-text>
      </mj-column>
    </mj-section>
    <mj-raw><!--/pickup--></mj-raw>
    <mj-section>
      <mj-column>
        <mj-text align="center"><!--buttons--><a href="%%url%%" style="display:inline-block;margin:4px;padding:13px 22px;border-radius:8px;background:${green};color:#ffffff;font-weight:700;text-decoration:none">%%label%%</a><!--/buttons--></mj-text>
      </mj-column>
    </mj-section>
    <mj-raw><!--price--></mj-raw>
    <mj-section>
      <mj-column>
        <mj-text font-size="18px" font-weight="700"><h2 style="margin:0;font-size:18px">%%title%%</h2></mj-text>
        <mj-table font-size="15px" line-height="22px" color="${ink}" padding="6px 24px">
          <!--lines--><tr><td style="padding:8px 0;border-bottom:1px solid ${line}">%%name%%<br><span style="color:${steel};font-size:14px">%%detail%%</span></td><td style="padding:8px 0;border-bottom:1px solid ${line};text-align:right;white-space:nowrap;vertical-align:top">%%amount%%</td></tr><!--/lines-->
          <!--sums--><tr><td style="padding:6px 0;font-weight:700">%%name%% <span style="color:${steel};font-weight:400">%%detail%%</span></td><td style="padding:6px 0;text-align:right;white-space:nowrap;font-weight:700">%%amount%%</td></tr><!--/sums-->
        </mj-table>
        <mj-text font-size="13px" line-height="20px" color="${steel}"><!--notes-->%%note%%<br><!--/notes--></mj-text>
      </mj-column>
    </mj-section>
    <mj-raw><!--/price--></mj-raw>
    <mj-section background-color="#faf7f2">
      <mj-column>
        <mj-text font-size="13px" line-height="20px" color="${steel}"><!--footer-->%%text%%<br><!--/footer--><!--choices--><a href="%%url%%" style="color:${steel};display:inline-block;padding:10px 0">%%label%%</a><!--/choices--></mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>`;
