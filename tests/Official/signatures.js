// Reads one request a line from standard input, {token, url, params, signature}, and writes for each what the official SDK says:
// {"signature": how it would sign it, "accepted": whether it takes the signature that is given}.
const { getExpectedTwilioSignature, validateRequest } = require("twilio/lib/webhooks/webhooks");

for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const { token, url, params, signature } = JSON.parse(line);
  console.log(JSON.stringify({
    signature: getExpectedTwilioSignature(token, url, params),
    accepted: signature !== undefined && validateRequest(token, signature, url, params),
  }));
}
