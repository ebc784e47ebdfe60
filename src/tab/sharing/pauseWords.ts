/** How things stand between the two. */
export function pauseWords(isMine: boolean, isTheirs: boolean, partnerName: string): string {
  if (isMine && isTheirs) {
    return `Both of you have paused. Neither sees the other’s lane until each has ended their own pause.`
  }
  if (isMine) {
    return `You have paused: neither of you sees the other’s lane. ${partnerName} is told that it is paused, and no reason. Only you can end it.`
  }
  if (isTheirs) {
    return `${partnerName} has paused: neither of you sees the other’s lane. Only ${partnerName} can end it; no reason is asked or given.`
  }
  return `One press hides both lanes from each other at once: yours from ${partnerName}, and ${partnerName}’s from you. ${partnerName} is told that it is paused, and no reason.`
}
