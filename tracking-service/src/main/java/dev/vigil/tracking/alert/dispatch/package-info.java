/** How alerts leave the house: mails and webhooks, written with what they tell of and sent until they have arrived. */
package dev.vigil.tracking.alert.dispatch;
